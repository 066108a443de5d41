namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>
/// GameLift's ResourceCreationLimitPolicy: how many game sessions one CreatorId may create on the fleet in a period. A
/// policy of zero sessions or zero minutes limits nothing.
/// </summary>
internal sealed record CreationPolicy(int? NewGameSessionsPerCreator, int? PolicyPeriodInMinutes);
