using System.Text.RegularExpressions;
using Amazon.GameLift;
using Amazon.GameLift.Model;
using Amazon.Runtime;
using SessionBroker.GameLiftSimulator;
using SessionBroker.GameLiftSimulator.Control.Faults;
using SessionBroker.GameLiftSimulator.Running;
using SessionBroker.UnitTests.Tidy;

namespace SessionBroker.UnitTests.Simulator;

/// <summary>
/// The .NET snippets of the simulator's README, compiled and run: each method body below is a snippet, and a test holds
/// both texts together.
/// </summary>
public sealed partial class ReadmeSnippetTests
{
    private const string Readme = "infra/SessionBroker.GameLiftSimulator/README.md";
    private const string ThisFile = "tests/SessionBroker.UnitTests/Simulator/ReadmeSnippetTests.cs";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_snippets_are_what_is_compiled_here()
    {
        var source = SourceTree.Text(ThisFile);
        var compiled = Snippet.Matches(source).Select(match => Lines(match.Groups["body"].Value)).ToArray();
        var written = CodeBlock.Matches(SourceTree.Text(Readme)).Select(match => Lines(match.Groups["body"].Value))
            .ToArray();

        written.Length.ShouldBe(2);
        for (var index = 0; index < written.Length; index++)
        {
            written[index].Where(IsUsing).ShouldBeSubsetOf(Lines(source).Where(IsUsing));
            written[index].Where(IsUsing).ShouldNotBeEmpty();
            written[index].Where(line => !IsUsing(line)).ShouldBe(compiled[index]);
        }
    }

    [Fact]
    public async Task The_client_of_the_snippet_creates_a_game_session()
    {
        await using var server = await GameLiftServer.StartAsync(new GameLiftServerOptions(), Token);

        var created = await CreateAsync(server.Url.ToString());

        created.GameSession.Status.ShouldBe(GameSessionStatus.ACTIVATING);
    }

    [Fact]
    public async Task The_test_of_the_snippet_sees_both_calls() => (await CountAsync(Token)).ShouldBe(2);

    private static async Task<CreateGameSessionResponse> CreateAsync(string url)
    {
        // snippet
        using var gamelift = new AmazonGameLiftClient(
            new BasicAWSCredentials("any", "any"),
            new AmazonGameLiftConfig { ServiceURL = url, AuthenticationRegion = "us-east-1" });
        var created = await gamelift.CreateGameSessionAsync(new CreateGameSessionRequest
        {
            FleetId = "fleet-1a2b3c4d-0000-4000-8000-00000000ec20",
            MaximumPlayerSessionCount = 4,
        });
        // end
        return created;
    }

    private static async Task<long> CountAsync(CancellationToken cancellationToken)
    {
        // snippet
        await using var server = await GameLiftServer.StartAsync(
            new GameLiftServerOptions { Mode = TimeMode.Immediate }, cancellationToken);
        server.Control.InjectFault(
            new FaultRule { Kind = FaultKind.Throttle, Operation = "CreateGameSession", Count = 1 });
        using var gamelift = new AmazonGameLiftClient(
            new BasicAWSCredentials("any", "any"),
            new AmazonGameLiftConfig { ServiceURL = server.Url.ToString(), AuthenticationRegion = "us-east-1" });
        await gamelift.CreateGameSessionAsync(
            new CreateGameSessionRequest
            {
                FleetId = "fleet-1a2b3c4d-0000-4000-8000-00000000ec20",
                MaximumPlayerSessionCount = 4,
            },
            cancellationToken);
        var calls = server.Control.CallsOf("CreateGameSession"); // 2: throttled once, and repeated by the SDK
        // end
        return calls;
    }

    private static string[] Lines(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("var url"))];

    private static bool IsUsing(string line) => line.StartsWith("using ") && line.EndsWith(';') && !line.Contains('=');

    [GeneratedRegex(@"// snippet\n(?<body>.*?)// end", RegexOptions.Singleline)]
    private static partial Regex Snippet { get; }

    [GeneratedRegex(@"```csharp\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock { get; }
}
