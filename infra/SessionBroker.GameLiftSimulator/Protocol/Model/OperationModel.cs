namespace SessionBroker.GameLiftSimulator.Protocol.Model;

/// <summary>What contract.json says of one operation.</summary>
internal sealed record OperationModel(
    string Name, string Scope, Shape.Structure Input, Shape.Structure Output, RequestRate? Rate);
