using System.Collections.Immutable;

namespace SessionBroker.Functions.Queues;

/// <summary>Which messages of a batch are to come again; the others are done with.</summary>
internal sealed record QueueAnswer(ImmutableArray<QueueFailure> BatchItemFailures);
