using System.Text.Encodings.Web;
using System.Text.Json;

namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>
/// What Lambda's serializers share: the form of the JSON, and one kind of exception for whatever goes wrong.
/// </summary>
public abstract class AbstractLambdaJsonSerializer
{
    // The payload goes to API Gateway, never into a web page: text stays readable in the logs.
    private static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private protected AbstractLambdaJsonSerializer()
    {
    }

    /// <exception cref="JsonSerializerException">The stream holds something else.</exception>
    public T Deserialize<T>(Stream requestStream)
    {
        try
        {
            return InternalDeserialize<T>(BytesOf(requestStream));
        }
        catch (Exception exception) when (exception is not JsonSerializerException)
        {
            throw new JsonSerializerException($"The event is no {typeof(T).FullName}: {exception.Message}", exception);
        }
    }

    /// <exception cref="JsonSerializerException">The answer has no JSON form.</exception>
    public void Serialize<T>(T response, Stream responseStream)
    {
        try
        {
            using var writer = new Utf8JsonWriter(responseStream, WriterOptions);
            InternalSerialize(writer, response);
        }
        catch (Exception exception) when (exception is not JsonSerializerException)
        {
            throw new JsonSerializerException(
                $"The answer of type {typeof(T).FullName} cannot be written: {exception.Message}", exception);
        }
    }

    // The runtime's own stream holds the event as one array already.
    private static byte[] BytesOf(Stream stream)
    {
        if (stream is MemoryStream { Position: 0 } inMemory
            && inMemory.TryGetBuffer(out var buffer)
            && buffer is { Array: { } whole, Offset: 0 }
            && buffer.Count == whole.Length)
        {
            return whole;
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    protected abstract T InternalDeserialize<T>(byte[] utf8Json);

    protected abstract void InternalSerialize<T>(Utf8JsonWriter writer, T response);
}
