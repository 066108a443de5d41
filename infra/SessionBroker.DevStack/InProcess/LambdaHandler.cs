using Amazon.Lambda.Core;

namespace SessionBroker.DevStack.InProcess;

/// <summary>A function's entry as the runtime sees it: bytes in, bytes out.</summary>
internal delegate Task<Stream> LambdaHandler(Stream payload, ILambdaContext context);
