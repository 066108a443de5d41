namespace SessionBroker.Benchmarks.StandIns;

/// <summary>The values of AWS_ENDPOINT_URL_GAMELIFT and AWS_ENDPOINT_URL_DYNAMODB.</summary>
internal sealed record ServiceAddresses(string GameLift, string DynamoDb);
