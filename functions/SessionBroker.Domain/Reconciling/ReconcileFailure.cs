using SessionBroker.Domain.Errors;

namespace SessionBroker.Domain.Reconciling;

/// <summary>Something that a pass could not bring up to date.</summary>
/// <param name="Subject">A reservation's id, a game session's ARN, or a shard.</param>
public sealed record ReconcileFailure(string Subject, BrokerError Error);
