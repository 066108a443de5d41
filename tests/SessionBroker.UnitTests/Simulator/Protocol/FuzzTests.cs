using System.Text;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Config;
using SessionBroker.GameLiftSimulator.Operations;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.Protocol.Model;
using SessionBroker.GameLiftSimulator.World.Setup;
using SessionBroker.TestKit;
using SessionBroker.UnitTests.Simulator.Protocol.Cbor;
using SessionBroker.UnitTests.Simulator.Support;
using Xunit.Sdk;

namespace SessionBroker.UnitTests.Simulator.Protocol;

/// <summary>
/// Requests that are almost right, straight into the pipeline: whatever comes, the answer is a 200 or a 4xx of a
/// known form, and no exception travels. SESSIONBROKER_SEED is not read here: the seeds are fixed, a failing one
/// becomes a test.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Worlds = 120;
    private const int RequestsPerWorld = 1_000;
    private static readonly ServiceModel Model = ServiceModel.Current;
    private static readonly List<string> Operations = [.. OperationTable.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// The built-in world, with a player gateway and one more matchmaker, so that no operation is out of reach.
    /// </summary>
    private static readonly SimulatorConfig Config = SimulatorConfig.Default with
    {
        Setup = WorldSetup.Default with
        {
            Configurations =
            [
                WorldSetup.Default.Configurations[0] with { Players = new() { AcceptChance = 0.3 } },
                WorldSetup.Default.Configurations[0] with { Name = "matchmaker-2", AcceptanceRequired = false },
            ],
            Fleets = [.. WorldSetup.Default.Fleets.Select(fleet => fleet with { PlayerGatewayMode = "ENABLED" })],
        },
    };

    private readonly Dictionary<(string Operation, string Outcome), long> _outcomes = [];

    [Fact]
    public void No_request_fails_without_an_injected_fault()
    {
        for (var seed = 1; seed <= Worlds; seed++)
            FuzzOne(new Random(seed), $"seed {seed}");

        Report();
    }

    /// <summary>A world of its own for every thousand requests: after more, every fleet has been deleted.</summary>
    private void FuzzOne(Random random, string world)
    {
        var time = new ManualTimeProvider();
        var engine = Engines.Start(
            new GameLiftServerOptions { Config = Config, TimeProvider = time, Seed = random.Next() });
        var inputs = new FuzzedInputs(random);
        Match(engine, time, inputs);
        for (var number = 0; number < RequestsPerWorld; number++)
        {
            var operation = Operations[random.Next(Operations.Count)];
            var input = inputs.Make(Model.Operations[operation].Input);
            var request = Encode(random, operation, input);

            var exchange = Handle(engine, request, $"{world}, request {number}: {operation} {input.ToJsonString()}");

            inputs.Learn(exchange.Output);
            if (random.Next(20) == 0)
                time.Advance(TimeSpan.FromSeconds(random.Next(30)));
        }

        foreach (var call in engine.Control.Calls())
        {
            var key = (call.Operation, call.Outcome);
            _outcomes[key] = _outcomes.GetValueOrDefault(key) + call.Count;
        }
    }

    /// <summary>A match that is played and one that waits for acceptance: no random request comes that far.</summary>
    private static void Match(SimulatorEngine engine, ManualTimeProvider time, FuzzedInputs inputs)
    {
        foreach (var (player, matchmaker) in new[]
        {
            ("cid", "matchmaker-2"), ("dan", "matchmaker-2"), ("ann", "duel"), ("ben", "duel"),
        })
        {
            engine.Call("StartMatchmaking", new()
            {
                ["TicketId"] = $"ticket-{player}",
                ["ConfigurationName"] = matchmaker,
                ["Players"] = new JsonArray(new JsonObject { ["PlayerId"] = player }),
            }).Code().ShouldBeNull();
        }

        time.Advance(TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromSeconds(1));
        inputs.Learn(engine.Call(
            "DescribeMatchmaking", new() { ["TicketIds"] = new JsonArray("ticket-cid", "ticket-ann") }).Output);
    }

    private static Exchange Handle(SimulatorEngine engine, WireRequest request, string what)
    {
        Exchange exchange;
        try
        {
            exchange = engine.Pipeline.Handle(request);
        }
        catch (Exception bug) when (bug is not XunitException)
        {
            throw new InvalidOperationException(what, bug);
        }

        exchange.Answer.ShouldNotBeNull(what).Status.ShouldBeLessThan(500, what);
        return exchange;
    }

    /// <summary>Mostly a sound document; sometimes with bytes changed, cut or repeated.</summary>
    private static WireRequest Encode(Random random, string operation, JsonObject input)
    {
        var json = random.Next(2) == 0;
        var body = json ? Encoding.UTF8.GetBytes(input.ToJsonString()) : CborTree.Write(input);
        switch (random.Next(12))
        {
            case 0 when body.Length > 0:
                body[random.Next(body.Length)] = (byte)random.Next(256);
                break;
            case 1:
                body = body[..random.Next(body.Length + 1)];
                break;
            case 2:
                body = [.. body, .. body];
                break;
        }

        return json
            ? Requests.Json(operation, body)
            : Requests.Cbor(operation, body);
    }

    /// <summary>A fuzzer that only ever hears "no" tests nothing: every operation must also have succeeded.</summary>
    private void Report()
    {
        foreach (var ((operation, outcome), count) in _outcomes.OrderBy(pair => pair.Key))
            output.WriteLine($"{operation,-40} {outcome,-40} {count}");
        Operations.Where(operation => !_outcomes.ContainsKey((operation, CallLedger.Answered))).ShouldBeEmpty();
    }
}
