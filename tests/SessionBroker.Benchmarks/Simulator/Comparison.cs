using System.Text.Json.Nodes;

namespace SessionBroker.Benchmarks.Simulator;

/// <summary>
/// The cost of one request in a small and in a large world, body to answer: processor time, not time by the clock, so
/// that whatever else the machine does counts for little.
/// </summary>
internal static class Comparison
{
    private const int Rounds = 5;
    private const int RequestsPerRound = 2_000;

    private static readonly (string Operation, Func<SimulatorLoad, int, JsonObject> Input)[] Requests =
    [
        ("DescribeGameSessions", (load, number) => new() { ["GameSessionId"] = Pick(load, number) }),
        ("CreatePlayerSession", (load, number) => new()
        {
            ["GameSessionId"] = Pick(load, number), ["PlayerId"] = $"guest-{number}",
        }),
        ("DescribePlayerSessions", (load, number) => new()
        {
            ["PlayerId"] = $"player-{number % load.GameSessionIds.Count}-{number % SimulatorLoad.PlayersPerSession}",
        }),
        ("UpdateGameSession", (load, number) => new()
        {
            ["GameSessionId"] = Pick(load, number), ["Name"] = $"renamed {number}",
        }),
        ("SearchGameSessions", (_, number) => new()
        {
            ["FleetId"] = SimulatorLoad.FleetId,
            ["FilterExpression"] = $"hasAvailablePlayerSessions=true AND gameSessionProperties.map='map-{number % 50}'",
            ["SortExpression"] = "creationTimeMillis ASC",
            ["Limit"] = 10,
        }),
    ];

    public static void Write(SimulatorLoad small, SimulatorLoad large, TextWriter output)
    {
        foreach (var load in new[] { small, large })
        {
            output.WriteLine(
                $"{load.GameSessionIds.Count,7} game sessions, {load.PlayerSessions,7} player sessions: "
                + $"{load.Bytes / 1e6,6:0} MB, made in {load.Filling.TotalSeconds:0.0} s");
        }

        output.WriteLine();
        output.WriteLine($"{"operation",-26}{"small, us",12}{"large, us",12}{"large/small",14}");
        foreach (var (operation, input) in Requests)
        {
            var few = Measure(small, operation, input);
            var many = Measure(large, operation, input);
            output.WriteLine($"{operation,-26}{few,12:0.0}{many,12:0.0}{many / few,14:0.00}");
        }

        var (smallCycle, largeCycle) = (MeasureCycle(small), MeasureCycle(large));
        var ratio = largeCycle / smallCycle;
        output.WriteLine($"{"create and terminate",-26}{smallCycle,12:0.0}{largeCycle,12:0.0}{ratio,14:0.00}");
    }

    private static string Pick(SimulatorLoad load, int number) =>
        load.GameSessionIds[(int)((uint)number * 2654435761 % (uint)load.GameSessionIds.Count)];

    /// <summary>Microseconds for a request: the best of some rounds.</summary>
    private static double Measure(SimulatorLoad load, string operation, Func<SimulatorLoad, int, JsonObject> input)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var requests = Enumerable.Range(round * RequestsPerRound, RequestsPerRound)
                .Select(number => Calls.Make(operation, input(load, number)))
                .ToList();
            var started = Environment.CpuUsage.TotalTime;
            foreach (var request in requests)
            {
                var answer = load.Engine.Pipeline.Handle(request).Answer!;
                if (answer.Error?.Code is { } refused)
                    throw new InvalidOperationException($"{operation}: {refused}");
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - started).TotalMicroseconds / RequestsPerRound);
        }

        return best;
    }

    private static double MeasureCycle(SimulatorLoad load)
    {
        var best = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var started = Environment.CpuUsage.TotalTime;
            for (var number = 0; number < RequestsPerRound / 4; number++)
                Cycle(load);
            var taken = Environment.CpuUsage.TotalTime - started;
            best = Math.Min(best, taken.TotalMicroseconds / (RequestsPerRound / 4));
        }

        return best;
    }

    private static void Cycle(SimulatorLoad load)
    {
        var created = Calls.Answer(load.Engine, "CreateGameSession", new JsonObject
        {
            ["FleetId"] = SimulatorLoad.FleetId,
            ["MaximumPlayerSessionCount"] = 2,
        });
        Calls.Answer(load.Engine, "TerminateGameSession", new JsonObject
        {
            ["GameSessionId"] = (string)created["GameSession"]!["GameSessionId"]!,
            ["TerminationMode"] = "FORCE_TERMINATE",
        });
    }
}
