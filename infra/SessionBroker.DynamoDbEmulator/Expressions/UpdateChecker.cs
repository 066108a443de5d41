using System.Collections.Immutable;
using SessionBroker.DynamoDbEmulator.Values;

namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>Checks an update before an item is looked at.</summary>
internal sealed class UpdateChecker(OperandChecker operands)
{
    public void Check(ImmutableArray<UpdateAction> actions)
    {
        foreach (var action in actions)
        {
            operands.Check(action.Path);
            switch (action)
            {
                case UpdateAction.Set set:
                    operands.Check(set.Value);
                    break;
                case UpdateAction.Add add:
                    CheckMembers("ADD", add.Value, isNumberAllowed: true);
                    break;
                case UpdateAction.Delete delete:
                    CheckMembers("DELETE", delete.Value, isNumberAllowed: false);
                    break;
            }
        }

        DocumentPaths.CheckAreApart([.. actions.Select(action => action.Path)], operands);
    }

    private void CheckMembers(string name, Operand.Placeholder placeholder, bool isNumberAllowed)
    {
        operands.Check(placeholder);
        var value = operands.Placeholders.ValueOf(placeholder);
        if (value is Value.Set || (isNumberAllowed && value is Value.Number)) return;
        var type = value switch
        {
            Value.Text => "STRING",
            Value.Number => "NUMBER",
            Value.Binary => "BINARY",
            Value.Bool => "BOOLEAN",
            Value.List => "LIST",
            Value.Map => "MAP",
            _ => "NULL",
        };
        throw operands.Fail(
            $"Incorrect operand type for operator or function; operator: {name}, operand type: {type}, "
            + $"typeSet: ALLOWED_FOR_{name}_OPERAND");
    }
}
