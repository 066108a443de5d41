namespace SessionBroker.Functions.Http;

/// <summary>One fault: in the body at a JSON pointer, or in a query parameter or header.</summary>
internal sealed record ProblemFault(string? Pointer, string? Parameter, string Detail);
