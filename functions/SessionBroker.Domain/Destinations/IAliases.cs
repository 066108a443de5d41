using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Destinations;

/// <summary>GameLift's fleet aliases.</summary>
public interface IAliases
{
    /// <summary>The fleet that an alias points to now.</summary>
    /// <returns>The fleet id; <see cref="ErrorKind.DestinationRetired"/> for a terminal alias.</returns>
    Task<Result<string>> ResolveAsync(string aliasId, CancellationToken cancellationToken);
}
