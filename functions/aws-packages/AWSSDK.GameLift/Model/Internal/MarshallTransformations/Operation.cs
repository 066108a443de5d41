using System.Buffers;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using Amazon.Util;

namespace Amazon.GameLift.Model.Internal.MarshallTransformations;

/// <summary>One operation on the wire, in AWS JSON 1.1: a shape out, a shape or an error back.</summary>
internal sealed class Operation<TRequest, TResponse>(Structure<TRequest> request, Structure<TResponse> response)
    : JsonResponseUnmarshaller, IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonGameLiftRequest
    where TResponse : AmazonWebServiceResponse
{
    // The body is no part of a web page: quotes and letters beyond ASCII may stay as they are.
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var http = new DefaultRequest(input, "Amazon.GameLift")
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = Body((TRequest)input),
        };
        http.Headers["X-Amz-Target"] = $"GameLift.{typeof(TRequest).Name[..^"Request".Length]}";
        http.Headers["Content-Type"] = "application/x-amz-json-1.1";
        http.Headers[HeaderKeys.XAmzApiVersion] = AmazonGameLiftConfig.ApiVersion;

        return http;
    }

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        // Core calls this synchronously and has no other way: the rest of a body that is late is waited for here.
        using var body = new MemoryStream();
        input.Stream.CopyTo(body);
        var reader = new Utf8JsonReader(body.GetBuffer().AsSpan(0, (int)body.Length));
        JsonTokens.Next(ref reader);

        return response.Read(ref reader);
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream);
        var error = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        error.InnerException = innerException;
        error.StatusCode = statusCode;

        return ErrorTable.Exception(error);
    }

    private byte[] Body(TRequest input)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            request.Write(writer, input);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
