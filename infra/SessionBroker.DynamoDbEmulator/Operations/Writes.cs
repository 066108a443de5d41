using Amazon.DynamoDBv2.Model;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Operations;

/// <summary>PutItem, UpdateItem and DeleteItem.</summary>
internal sealed class Writes(WriteReader reader)
{
    public PutItemResponse Put(PutItemRequest request)
    {
        NotSimulated.Refuse(request.Expected is not null, "PutItem with Expected");
        var write = reader.Read(new Put
        {
            TableName = request.TableName,
            Item = request.Item,
            ConditionExpression = request.ConditionExpression,
            ExpressionAttributeNames = request.ExpressionAttributeNames,
            ExpressionAttributeValues = request.ExpressionAttributeValues,
            ReturnValuesOnConditionCheckFailure = request.ReturnValuesOnConditionCheckFailure,
        });
        var before = write.Current;
        var returned = ReturnedAttributes.OfOld(request.ReturnValues, before);
        write.Table.Check(write.Next(before)!, isUpdate: false);
        var (capacity, _) = Apply(write, before);
        return new() { Attributes = returned, ConsumedCapacity = capacity.ToConsumed(request.ReturnConsumedCapacity) };
    }

    public DeleteItemResponse Delete(DeleteItemRequest request)
    {
        NotSimulated.Refuse(request.Expected is not null, "DeleteItem with Expected");
        var write = reader.Read(new Delete
        {
            TableName = request.TableName,
            Key = request.Key,
            ConditionExpression = request.ConditionExpression,
            ExpressionAttributeNames = request.ExpressionAttributeNames,
            ExpressionAttributeValues = request.ExpressionAttributeValues,
            ReturnValuesOnConditionCheckFailure = request.ReturnValuesOnConditionCheckFailure,
        });
        var before = write.Current;
        var returned = ReturnedAttributes.OfOld(request.ReturnValues, before);
        var (capacity, _) = Apply(write, before);
        return new() { Attributes = returned, ConsumedCapacity = capacity.ToConsumed(request.ReturnConsumedCapacity) };
    }

    public UpdateItemResponse Update(UpdateItemRequest request)
    {
        NotSimulated.Refuse(
            request.Expected is not null || request.AttributeUpdates is not null,
            "UpdateItem with Expected or AttributeUpdates");
        var write = reader.Read(
            new Update
            {
                TableName = request.TableName,
                Key = request.Key,
                UpdateExpression = request.UpdateExpression,
                ConditionExpression = request.ConditionExpression,
                ExpressionAttributeNames = request.ExpressionAttributeNames,
                ExpressionAttributeValues = request.ExpressionAttributeValues,
                ReturnValuesOnConditionCheckFailure = request.ReturnValuesOnConditionCheckFailure,
            },
            out var touched);
        var before = write.Current;
        var (capacity, after) = Apply(write, before);
        return new()
        {
            Attributes = ReturnedAttributes.OfUpdate(request.ReturnValues, touched, before, after!),
            ConsumedCapacity = capacity.ToConsumed(request.ReturnConsumedCapacity),
        };
    }

    private static (Capacity Capacity, Item? After) Apply(ItemWrite write, Item? before)
    {
        if (!write.Holds(before))
        {
            throw DynamoDbErrors.ConditionFailed(
                write.ReturnsOld && before is not null ? ValueWriter.ToAttributes(before) : null);
        }

        var after = write.Next(before);
        if (after is not null) write.Table.Check(after, isUpdate: true);
        var capacity = new Capacity(write.Table);
        capacity.Write(before, after);
        write.Table.Write(before, after);
        return (capacity, after);
    }
}
