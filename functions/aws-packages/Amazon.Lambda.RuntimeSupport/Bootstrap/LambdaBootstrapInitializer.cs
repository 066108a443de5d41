namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// Runs once, before the first invocation is asked for. To return false ends the loop; what it throws is reported to
/// Lambda as the function's initialization error.
/// </summary>
public delegate Task<bool> LambdaBootstrapInitializer();
