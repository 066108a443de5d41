using System.Collections.Immutable;
using System.Diagnostics;
using Amazon.DynamoDBv2;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>
/// Makes the changes of an update. Whatever is read, and every index of a list, is as it was before the update.
/// </summary>
internal sealed class UpdateEvaluator(Item before, Placeholders placeholders)
{
    private readonly Dictionary<string, Value> _attributes = new(before.Attributes, StringComparer.Ordinal);

    public Item Apply(ImmutableArray<UpdateAction> actions)
    {
        foreach (var action in actions) CheckLeadsSomewhere(action.Path);
        var changes = actions.Select(action => (Action: action, Change: ToChange(action))).ToArray();

        // Members that are set past a list's end follow each other; members are removed from the end on.
        var byKind = changes.ToLookup(change => change.Action is UpdateAction.Remove);
        foreach (var (action, change) in byKind[false].OrderBy(change => change.Action.Path, PathOrder))
            Rewrite(action.Path, change);
        foreach (var (action, change) in byKind[true].OrderByDescending(change => change.Action.Path, PathOrder))
            Rewrite(action.Path, change);
        return new Item(_attributes);
    }

    private static Comparer<Operand.Path> PathOrder { get; } = Comparer<Operand.Path>.Create((one, other) =>
    {
        for (var depth = 0; depth < Math.Min(one.Elements.Length, other.Elements.Length); depth++)
        {
            var order = one.Elements[depth].Index.CompareTo(other.Elements[depth].Index);
            if (order != 0) return order;
        }

        return one.Elements.Length.CompareTo(other.Elements.Length);
    });

    // What stands at the path afterwards, from what stands there now; null is nothing.
    private Func<Value?, Value?> ToChange(UpdateAction action)
    {
        switch (action)
        {
            case UpdateAction.Set set:
                var value = Evaluate(set.Value);
                return _ => value;
            case UpdateAction.Remove:
                return static _ => null;
            case UpdateAction.Add add:
                return current => Add(current, placeholders.ValueOf(add.Value));
            case UpdateAction.Delete delete:
                return current => Delete(current, (Value.Set)placeholders.ValueOf(delete.Value));
            default:
                throw new UnreachableException();
        }
    }

    private Value Evaluate(Operand operand) => operand switch
    {
        Operand.Placeholder placeholder => placeholders.ValueOf(placeholder),
        Operand.Path path => DocumentPaths.Find(before, path, placeholders) ?? throw DynamoDbErrors.Validation(
            "The provided expression refers to an attribute that does not exist in the item"),
        Operand.Call { Function: "if_not_exists", Arguments: [Operand.Path path, var otherwise] } =>
            DocumentPaths.Find(before, path, placeholders) ?? Evaluate(otherwise),
        Operand.Call { Arguments: [var left, var right] } => (Evaluate(left), Evaluate(right)) switch
        {
            (Value.List one, Value.List other) => new Value.List([.. one.Members, .. other.Members]),
            _ => throw WrongType(),
        },
        Operand.Sum(var name, var left, var right) => (Evaluate(left), Evaluate(right)) switch
        {
            (Value.Number one, Value.Number other) => new Value.Number(
                name is "+" ? one.Content + other.Content : one.Content - other.Content),
            _ => throw WrongType(),
        },
        _ => throw new UnreachableException(),
    };

    private static Value Add(Value? current, Value added) => (current, added) switch
    {
        (null, _) => added,
        (Value.Number one, Value.Number other) => new Value.Number(one.Content + other.Content),
        (Value.Set one, Value.Set other) when one.Type == other.Type =>
            ValueReader.ToSet(one.Members.Union(other.Members))!,
        _ => throw WrongType(),
    };

    private static Value.Set? Delete(Value? current, Value.Set deleted)
    {
        if (current is null) return null;
        if (current is not Value.Set set || set.Type != deleted.Type) throw WrongType();
        Value[] left = [.. set.Members.Except(deleted.Members)];
        return left.Length == 0 ? null : new Value.Set(left);
    }

    // What a change is in must be there, and be a map or a list as the path has it.
    private void CheckLeadsSomewhere(Operand.Path path)
    {
        if (path.Elements.Length == 1) return;
        var parent = DocumentPaths.Find(before, new Operand.Path(path.Elements[..^1]), placeholders);
        var isName = path.Elements[^1].Name is not null;
        if (!(isName ? parent is Value.Map : parent is Value.List))
        {
            throw DynamoDbErrors.Validation(
                "The document path provided in the update expression is invalid for update");
        }
    }

    private void Rewrite(Operand.Path path, Func<Value?, Value?> change)
    {
        var name = placeholders.NameOf(path.Elements[0]);
        var current = _attributes.GetValueOrDefault(name);
        Put(_attributes, name, path.Elements.Length == 1 ? change(current) : Rewrite(current, path, 1, change));
    }

    private Value? Rewrite(Value? container, Operand.Path path, int depth, Func<Value?, Value?> change)
    {
        if (depth == path.Elements.Length) return change(container);
        var element = path.Elements[depth];
        switch (container)
        {
            case Value.Map map when element.Name is not null:
                var name = placeholders.NameOf(element);
                var members = new Dictionary<string, Value>(map.Members, StringComparer.Ordinal);
                Put(members, name, Rewrite(map.Members.GetValueOrDefault(name), path, depth + 1, change));
                return new Value.Map(members);
            case Value.List list when element.Name is null:
                return RewriteMember(list, element.Index, current => Rewrite(current, path, depth + 1, change));
            default:
                throw new UnreachableException();
        }
    }

    private static Value.List RewriteMember(Value.List list, int index, Func<Value?, Value?> change)
    {
        var members = list.Members.ToList();
        var isThere = index < members.Count;
        var after = change(isThere ? members[index] : null);
        if (isThere && after is not null) members[index] = after;
        else if (isThere) members.RemoveAt(index);
        else if (after is not null) members.Add(after);
        return new Value.List([.. members]);
    }

    private static void Put(Dictionary<string, Value> members, string name, Value? value)
    {
        if (value is null) members.Remove(name);
        else members[name] = value;
    }

    private static AmazonDynamoDBException WrongType() =>
        DynamoDbErrors.Validation("An operand in the update expression has an incorrect data type");
}
