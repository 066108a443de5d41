using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace SessionBroker.Benchmarks.StandIns;

/// <summary>
/// GameLift and DynamoDB as far as one function sees them: every call is answered at once and counted. It runs in a
/// process of its own, so that its processor time is not counted as the function's.
/// </summary>
internal static class StandInServer
{
    // Two addresses, so that a TLS session with one service is not resumed with the other, as in AWS.
    private static readonly IPAddress GameLift = IPAddress.Loopback;
    private static readonly IPAddress DynamoDb = IPAddress.Parse("127.0.0.2");

    private const string ControlPath = "/taken-calls";

    /// <summary>
    /// Serves until the input ends, which it does at the latest with the process that started this one.
    /// </summary>
    /// <param name="certificateFile">Where to write the certificate of the authority that clients must trust.</param>
    /// <param name="input">Nothing is read from it but its end.</param>
    /// <param name="output">Takes one line, the addresses as JSON, when all of them answer.</param>
    public static async Task RunAsync(string certificateFile, TextReader input, TextWriter output)
    {
        using var certificates = LoopbackCertificates.Create([GameLift, DynamoDb]);
        await File.WriteAllTextAsync(certificateFile, certificates.AuthorityPem);
        var calls = new CallCounts();
        await using var server = Build(certificates.Server, calls);
        await server.StartAsync();
        var addresses = JsonSerializer.Serialize(AddressesOf(server), StandInJson.Default.StandInAddresses);
        await output.WriteLineAsync(addresses);
        await output.FlushAsync();
        await input.ReadToEndAsync();

        // Connections that a function keeps open are closed, not waited for.
        await server.StopAsync(new CancellationToken(canceled: true));
    }

    private static WebApplication Build(X509Certificate2 certificate, CallCounts calls)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.ConfigureEndpointDefaults(listen => listen.Protocols = HttpProtocols.Http1);
            foreach (var address in (IPAddress[])[GameLift, DynamoDb])
            {
                kestrel.Listen(address, 0);
                kestrel.Listen(address, 0, listen => listen.UseHttps(certificate));
            }
        });
        var server = builder.Build();
        server.Run(context =>
            context.Request.Path == ControlPath ? TellAsync(context, calls) : ServeAsync(context, calls));
        return server;
    }

    private static StandInAddresses AddressesOf(WebApplication server)
    {
        var addresses = server.Services.GetRequiredService<IServer>().Features
            .Get<IServerAddressesFeature>()!.Addresses.Select(address => new Uri(address)).ToArray();
        return new StandInAddresses(
            Plain: new ServiceAddresses(Find("http", GameLift), Find("http", DynamoDb)),
            Tls: new ServiceAddresses(Find("https", GameLift), Find("https", DynamoDb)),
            Calls: $"{Find("http", GameLift)}{ControlPath}");

        string Find(string scheme, IPAddress host) => addresses
            .Single(address => address.Scheme == scheme && address.Host == host.ToString())
            .GetLeftPart(UriPartial.Authority);
    }

    private static async Task ServeAsync(HttpContext context, CallCounts calls)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var target = (string?)context.Request.Headers["X-Amz-Target"] ?? "";
        calls.Add(target);
        var answer = ServiceAnswers.To(target, body.ToArray());
        context.Response.ContentType = context.Request.ContentType;
        context.Response.ContentLength = answer.Length;
        context.Response.Headers["x-amzn-RequestId"] = "00000000-0000-4000-8000-000000000000";
        await context.Response.Body.WriteAsync(answer, context.RequestAborted);
    }

    private static Task TellAsync(HttpContext context, CallCounts calls) =>
        context.Response.WriteAsync(JsonSerializer.Serialize(calls.Take(), StandInJson.Default.DictionaryStringInt32));
}
