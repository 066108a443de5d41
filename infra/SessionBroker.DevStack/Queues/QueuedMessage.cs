using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SessionBroker.DevStack.Gateway;

namespace SessionBroker.DevStack.Queues;

/// <summary>A message that waits for its function.</summary>
/// <param name="Receives">How often the function has had it.</param>
internal sealed record QueuedMessage(string Id, string Body, DateTimeOffset SentAt, int Receives)
{
    /// <summary>As it stands in a function's event.
    /// https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html</summary>
    public JsonObject ToRecord(string handler, string region) => new()
    {
        ["messageId"] = Id,
        ["receiptHandle"] = $"{Id}-{Receives + 1}",
        ["body"] = Body,
        ["attributes"] = new JsonObject
        {
            ["ApproximateReceiveCount"] = $"{Receives + 1}",
            ["SentTimestamp"] = $"{SentAt.ToUnixTimeMilliseconds()}",
            ["SenderId"] = EventContext.AccountId,
            ["ApproximateFirstReceiveTimestamp"] = $"{SentAt.ToUnixTimeMilliseconds()}",
        },
        ["messageAttributes"] = new JsonObject(),
        ["md5OfBody"] = Md5OfBody(),
        ["eventSource"] = "aws:sqs",
        ["eventSourceARN"] = $"arn:aws:sqs:{region}:{EventContext.AccountId}:{handler}",
        ["awsRegion"] = region,
    };

#pragma warning disable CA5351 // It is SQS's checksum, and protects nothing.
    private string Md5OfBody() => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(Body)));
#pragma warning restore CA5351
}
