namespace SessionBroker.Simulation.Checks;

/// <summary>Everything that was asked with one Idempotency-Key, and what it was answered.</summary>
internal sealed class KeyHistory
{
    private readonly List<PendingRequest> _requests = [];

    /// <summary>Every invocation for it, in the order of their beginnings.</summary>
    public IReadOnlyList<PendingRequest> Requests => _requests;

    /// <summary>The first answer that a client may rely on, and the request that it answered.</summary>
    public (ClientRequest Request, string Answer)? Final { get; set; }

    /// <summary>Whether an answer has said that it made something.</summary>
    public bool HasMade { get; set; }

    public void Add(PendingRequest request) => _requests.Add(request);
}
