namespace SessionBroker.GameLiftSimulator.World.Setup;

/// <summary>The errors that an option may choose from; the names are GameLift's codes.</summary>
internal enum ErrorClass
{
    InvalidRequestException,
    NotFoundException,
    InvalidGameSessionStatusException,
    LimitExceededException,
    ConflictException,
}
