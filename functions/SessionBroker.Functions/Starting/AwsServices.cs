namespace SessionBroker.Functions.Starting;

/// <summary>The services of AWS that a function may call.</summary>
[Flags]
internal enum AwsServices
{
    None = 0,
    GameLift = 1,
    DynamoDb = 2,
    Both = GameLift | DynamoDb,
}
