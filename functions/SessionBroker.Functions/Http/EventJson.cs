using System.Text.Json;
using System.Text.Json.Serialization;

using Amazon.Lambda.APIGatewayEvents;

namespace SessionBroker.Functions.Http;

/// <summary>The events that API Gateway sends and takes.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyRequest))]
[JsonSerializable(typeof(APIGatewayHttpApiV2ProxyResponse))]
internal sealed partial class EventJson : JsonSerializerContext;
