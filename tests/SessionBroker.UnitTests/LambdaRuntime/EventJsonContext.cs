using System.Text.Json.Serialization;
using Amazon.Lambda.APIGatewayEvents;

namespace SessionBroker.UnitTests.LambdaRuntime;

[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyRequest))]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyResponse))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
