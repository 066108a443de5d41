namespace SessionBroker.GameLiftSimulator.World;

/// <summary>
/// An error as GameLift names it: the code is the modelled shape's name, "NotFoundException" for one.
/// </summary>
internal sealed record ServiceError(string Code, string Message);
