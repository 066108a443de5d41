namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Answers one invocation; what it throws is reported to Lambda as the invocation's error.</summary>
public delegate Task<InvocationResponse> LambdaBootstrapHandler(InvocationRequest invocation);
