using System.Security.Cryptography;
using System.Text;

namespace SessionBroker.DevStack.RuntimeApi;

/// <summary>An X-Ray trace header. Lambda sends one with every invocation, also where nothing is traced.</summary>
/// <remarks>https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader</remarks>
internal static class TraceHeader
{
    internal static string For(string requestId, DateTimeOffset time)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(requestId)));
        return $"Root=1-{time.ToUnixTimeSeconds():x8}-{hash[..24]};Parent={hash[24..40]};Sampled=0";
    }
}
