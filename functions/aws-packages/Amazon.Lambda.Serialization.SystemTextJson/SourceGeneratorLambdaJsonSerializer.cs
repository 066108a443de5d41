using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>
/// Serializes by the code that was generated for <typeparamref name="TSGContext"/>. The context is made anew with Lambda's options
/// (names in any case, as declared; no nulls written), so what its own attribute says about options does not count here.
/// </summary>
public class SourceGeneratorLambdaJsonSerializer<
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSGContext> : ILambdaSerializer
    where TSGContext : JsonSerializerContext
{
    // The payload goes to API Gateway, never into a web page: text stays readable in the logs.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TSGContext _context;

    public SourceGeneratorLambdaJsonSerializer()
        : this(_ => { })
    {
    }

    public SourceGeneratorLambdaJsonSerializer(Action<JsonSerializerOptions> customizer)
    {
        var options = new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNameCaseInsensitive = true,
        };
        customizer(options);

        // Every generated context has this constructor; the annotation on TSGContext keeps it through trimming.
        _context = (TSGContext)(typeof(TSGContext).GetConstructor([typeof(JsonSerializerOptions)])?.Invoke([options])
            ?? throw new InvalidOperationException($"{typeof(TSGContext)} has no constructor that takes JsonSerializerOptions."));
    }

    public T Deserialize<T>(Stream requestStream)
    {
        try
        {
            return JsonSerializer.Deserialize(requestStream, TypeInfoOf<T>())!;
        }
        catch (Exception exception) when (exception is not JsonSerializerException)
        {
            throw new JsonSerializerException($"The event is no {typeof(T).FullName}: {exception.Message}", exception);
        }
    }

    public void Serialize<T>(T response, Stream responseStream)
    {
        try
        {
            using var writer = new Utf8JsonWriter(responseStream, WriterOptions);
            JsonSerializer.Serialize(writer, response, TypeInfoOf<T>());
        }
        catch (Exception exception) when (exception is not JsonSerializerException)
        {
            throw new JsonSerializerException(
                $"The answer of type {typeof(T).FullName} cannot be written: {exception.Message}", exception);
        }
    }

    private JsonTypeInfo<T> TypeInfoOf<T>() =>
        _context.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new JsonSerializerException($"{typeof(TSGContext).FullName} does not list {typeof(T).FullName}.");
}
