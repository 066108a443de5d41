using SessionBroker.Domain.Errors;
using SessionBroker.Functions.Http;

namespace SessionBroker.Functions.Endpoints;

/// <summary>
/// Reports that the broker is running. It does not check GameLift, whose state unauthenticated callers must not query.
/// </summary>
internal sealed class Health : IEndpoint<Caller, HealthBody>
{
    public static Route Route { get; } = new("GET", "/v1/health", nameof(Health), IsPublic: true);

    public Caller Read(RequestReader reader) => reader.Caller;

    public Task<Result<HealthBody>> HandleAsync(Caller request, CancellationToken cancellationToken)
    {
        var version = typeof(Health).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
        return Task.FromResult<Result<HealthBody>>(new HealthBody("ok", version));
    }

    public HttpResult Write(Caller request, HealthBody response, Caller caller) =>
        HttpResult.Json(200, response, ApiJson.Relaxed.HealthBody);
}

internal sealed record HealthBody(string Status, string Version);
