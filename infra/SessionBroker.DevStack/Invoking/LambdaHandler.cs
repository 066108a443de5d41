using Amazon.Lambda.Core;

namespace SessionBroker.DevStack.Invoking;

/// <summary>A function's entry as the runtime sees it: bytes in, bytes out.</summary>
internal delegate Task<Stream> LambdaHandler(Stream payload, ILambdaContext context);
