using SessionBroker.Functions.Endpoints;

namespace SessionBroker.Functions.Starting;

/// <summary>Which services each function calls; template.yaml permits the same ones.</summary>
internal static class UsedServices
{
    /// <param name="handler">The function's <c>_HANDLER</c>.</param>
    public static AwsServices Of(string handler) => handler switch
    {
        nameof(Health) => AwsServices.None,
        nameof(SearchGameSessions) or nameof(GetGameSession) or nameof(UpdateGameSession)
            or nameof(TerminateGameSession) or nameof(GetGameSessionLog) => AwsServices.GameLift,
        _ => AwsServices.Both,
    };
}

/// <summary>The services of AWS that a function may call.</summary>
[Flags]
internal enum AwsServices
{
    None = 0,
    GameLift = 1,
    DynamoDb = 2,
    Both = GameLift | DynamoDb,
}
