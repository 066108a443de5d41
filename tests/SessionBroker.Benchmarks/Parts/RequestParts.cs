using Amazon.Lambda.APIGatewayEvents;
using BenchmarkDotNet.Attributes;
using SessionBroker.Benchmarks.Subjects;
using SessionBroker.DevStack;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Http;

namespace SessionBroker.Benchmarks.Parts;

/// <summary>The parts of one request for a seat, each by itself, on the just-in-time compiler.</summary>
public class RequestParts
{
    private static readonly BrokerError Full =
        new(ErrorKind.GameSessionFull, "The game session is full; choose another one.", "CreatePlayerSession: full");

    private readonly byte[] _event = Requests.Make(1);
    private readonly CreatePlayerSession _endpoint = new(reserver: null!, catalog: null!);
    private readonly APIGatewayHttpApiV2ProxyRequest _request;
    private readonly Caller _caller;
    private readonly Invocation _invocation;
    private readonly SeatRequest _seat;
    private readonly ReservationResult _answer;

    public RequestParts()
    {
        var now = TimeProvider.System.GetUtcNow().ToWholeMilliseconds();
        _request = ParseEvent();
        _caller = Authorizer.CallerOf(_request)!;
        _invocation = new Invocation("request", now.AddSeconds(10), new SeededIds(seed: 1));
        _seat = Validate() ?? throw new MeasurementException("the request is not valid");
        var slot = new Seat("psess-1", new Connection("192.0.2.1", "host.example.com", 33400), now.AddSeconds(60));
        _answer = new ReservationResult(_seat.ToReservation(now).Reserve(slot, _seat.GameSession), Replayed: false);
    }

    [Benchmark(Description = "parse the event")]
    public APIGatewayHttpApiV2ProxyRequest ParseEvent()
    {
        using var input = new MemoryStream(_event, writable: false);
        return HttpJson.Events.Deserialize<APIGatewayHttpApiV2ProxyRequest>(input);
    }

    [Benchmark(Description = "validate the request")]
    public object? ValidateRequest() => Validate();

    [Benchmark(Description = "write the answer")]
    public long WriteAnswer() => Write(_endpoint.Write(_seat, _answer, _caller));

    [Benchmark(Description = "map an error and write it")]
    public long MapError() => Write(ProblemResult.From(Refusal.From(Full, hasBody: true), _request.RawPath, "request"));

    [Benchmark(Description = "CreatePlayerSession: marshal, sign, read")]
    public Task<object> CallGameLift() => CannedAws.CreatePlayerSessionAsync();

    [Benchmark(Description = "PutItem: marshal, sign, read")]
    public Task<object> CallDynamoDb() => CannedAws.PutItemAsync();

    private SeatRequest? Validate() => _endpoint.Read(new RequestReader(_request, _caller, _invocation));

    private static long Write(HttpResult result)
    {
        using var output = new MemoryStream();
        HttpJson.Events.Serialize(result.ToEvent(), output);
        return output.Length;
    }
}
