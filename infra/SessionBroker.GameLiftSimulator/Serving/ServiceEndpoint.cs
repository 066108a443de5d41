using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.Protocol.Cbor;

namespace SessionBroker.GameLiftSimulator.Serving;

/// <summary>
/// Carries an exchange over HTTP: reads the body, waits out a delay, writes the answer or breaks the connection.
/// </summary>
internal sealed class ServiceEndpoint(RequestPipeline pipeline, TimeProvider time, AccessLog? log)
{
    public async Task ServeAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        var exchange = Handle(await ReadAsync(context.Request));
        if (exchange.Latency > TimeSpan.Zero)
            await Task.Delay(exchange.Latency, time, context.RequestAborted);
        if (exchange.Answer is { } answer)
            await WriteAsync(context.Response, exchange, answer);
        else
            context.Abort();
        log?.Write(exchange, time.GetElapsedTime(started));
    }

    [SuppressMessage("Design", "CA1031", Justification = "The edge: a bug is one request's 500, told with its stack.")]
    private Exchange Handle(WireRequest request)
    {
        try
        {
            return pipeline.Handle(request);
        }
        catch (Exception bug)
        {
            log?.Write(bug);
            return pipeline.Fail(request);
        }
    }

    /// <summary>
    /// The body is read to its end even when it is too large: closing a connection on a sender loses the answer.
    /// </summary>
    private static async Task<WireRequest> ReadAsync(HttpRequest request)
    {
        var body = new ArrayBufferWriter<byte>();
        var tooLarge = false;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(request.HttpContext.RequestAborted);
            tooLarge |= body.WrittenCount + read.Buffer.Length > WireRequest.BodyBytesMax;
            if (!tooLarge)
                Append(body, read.Buffer);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                break;
        }

        return new WireRequest(
            request.Method,
            request.Path.Value ?? "/",
            request.QueryString.Value ?? "",
            request.Headers,
            body.WrittenMemory)
        {
            BodyTooLarge = tooLarge,
        };
    }

    private static void Append(ArrayBufferWriter<byte> body, ReadOnlySequence<byte> segments)
    {
        foreach (var segment in segments)
            body.Write(segment.Span);
    }

    private static async Task WriteAsync(HttpResponse response, Exchange exchange, WireAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = exchange.Protocol.ContentType;
        response.ContentLength = answer.Body.Length;
        response.Headers["x-amzn-requestid"] = exchange.RequestId;
        if (exchange.Protocol is CborProtocol)
            response.Headers["smithy-protocol"] = "rpc-v2-cbor";
        else if (answer.Error is { Code: var code })
            response.Headers["x-amzn-errortype"] = code;
        await response.BodyWriter.WriteAsync(answer.Body, response.HttpContext.RequestAborted);
    }
}
