using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SessionBroker.GameLiftSimulator.Serving;

namespace SessionBroker.GameLiftSimulator.Control;

/// <summary>The control API over HTTP: JSON in, JSON out, and the logs that GetGameSessionLogUrl points at.</summary>
internal sealed class ControlEndpoint(SimulatorControl control, TimeProvider time, AccessLog? log)
{
    private const string LogPrefix = $"{ControlRoutes.Prefix}/logs/";
    private const string PlainText = "text/plain; charset=utf-8";
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ControlRoutes _routes = new(control);

    public static bool Serves(PathString path) =>
        path.StartsWithSegments(ControlRoutes.Prefix, StringComparison.Ordinal);

    public async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (HttpMethods.IsGet(context.Request.Method) && path.StartsWith(LogPrefix, StringComparison.Ordinal))
        {
            await SendLogAsync(context, path[LogPrefix.Length..]);
            return;
        }

        var started = time.GetTimestamp();
        var (status, answer) = Handle(context.Request.Method, path, await ReadAsync(context));
        await SendAsync(context, status, "application/json", answer.ToJsonString(Readable));
        log?.Write($"{context.Request.Method} {path}", "sim", $"{status}", time.GetElapsedTime(started), note: "");
    }

    private (int Status, JsonObject Answer) Handle(string method, string path, byte[] body)
    {
        try
        {
            return (StatusCodes.Status200OK, _routes.Handle(method, path, ControlBody.Parse(body)));
        }
        catch (ControlException refused)
        {
            var status = refused.Code == ControlException.NotFound
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status400BadRequest;
            return (status, new JsonObject { ["code"] = refused.Code, ["message"] = refused.Message });
        }
    }

    private async Task SendLogAsync(HttpContext context, string token)
    {
        if (control.ReadLog(token) is { } log)
            await SendAsync(context, StatusCodes.Status200OK, PlainText, log);
        else
            await SendAsync(context, StatusCodes.Status403Forbidden, PlainText, "The URL has expired.");
    }

    private static async Task<byte[]> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }

    private static async Task SendAsync(HttpContext context, int status, string contentType, string text)
    {
        var body = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
