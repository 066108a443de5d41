using System.Reflection;
using Amazon.GameLift;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>The public types against the published contract: nothing missing, misspelt or made up.</summary>
public sealed class ContractShapeTests
{
    public static TheoryData<string> Operations => [.. Contract.Operations];

    public static TheoryData<string> Shapes => [.. Contract.Shapes];

    public static TheoryData<string> Enumerations => [.. Contract.Enumerations().Keys];

    public static TheoryData<string> Errors => [.. Contract.Errors];

    [Fact]
    public void The_client_offers_the_operations_of_the_subset()
    {
        var offered = typeof(IAmazonGameLift).GetMethods()
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
            .Select(method => method.Name[..^"Async".Length])
            .Distinct(StringComparer.Ordinal);

        offered.Order(StringComparer.Ordinal).ShouldBe(Contract.Operations);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_request_has_the_members_of_the_contract(string operation) =>
        ShouldHaveMembers(Calls.RequestType(operation), typeof(AmazonGameLiftRequest), Contract.Input(operation));

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_response_has_the_members_of_the_contract(string operation) =>
        ShouldHaveMembers(Calls.ResponseType(operation), typeof(AmazonWebServiceResponse), Contract.Output(operation));

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_shape_has_the_members_of_the_contract(string shape) =>
        ShouldHaveMembers(Calls.Type(shape), typeof(object), Contract.Shape(shape));

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void An_enumeration_has_the_values_of_the_contract(string name)
    {
        var type = typeof(IAmazonGameLift).Assembly.GetType($"Amazon.GameLift.{name}").ShouldNotBeNull();

        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Static);

        type.BaseType.ShouldBe(typeof(ConstantClass));
        fields.ShouldAllBe(field => field.IsInitOnly && ((ConstantClass)field.GetValue(null)!).Value == field.Name);
        fields.Select(field => field.Name).ShouldBe(Contract.Enumerations()[name], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void An_error_has_the_type_and_the_constructors_of_the_sdk(string name)
    {
        var type = Calls.Type(name);

        var constructors = type.GetConstructors()
            .Select(constructor => string.Join(", ", constructor.GetParameters().Select(parameter => parameter.Name)));

        type.BaseType.ShouldBe(typeof(AmazonGameLiftException));
        constructors.ShouldBe(
            [
                "",
                "message",
                "message, innerException",
                "innerException",
                "message, innerException, errorType, errorCode, requestId, statusCode",
                "message, errorType, errorCode, requestId, statusCode",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Every_operation_s_errors_are_among_those_of_the_service() =>
        Contract.Operations.SelectMany(Contract.ErrorsOf)
            .Except(Contract.Errors, StringComparer.Ordinal).ShouldBeEmpty();

    private static void ShouldHaveMembers(Type type, Type baseType, IReadOnlyList<ContractMember> members)
    {
        var properties = Sample.PropertiesOf(type).ToDictionary(property => property.Name, StringComparer.Ordinal);

        type.BaseType.ShouldBe(baseType);
        properties.Keys.ShouldBe(members.Select(member => member.Name), ignoreOrder: true);
        foreach (var member in members)
        {
            var property = properties[member.Name];
            property.PropertyType.ShouldBe(TypeOf(member, optional: true), $"{type.Name}.{member.Name}");
            property.SetMethod.ShouldNotBeNull().IsPublic.ShouldBeTrue();
            Described(property).ShouldBe(
                (member.Required, member.Sensitive, member.Min, member.Max), $"{type.Name}.{member.Name}");
        }
    }

    /// <summary>The types that version 4 of the SDK gives members: numbers and times may be absent.</summary>
    private static Type TypeOf(ContractMember member, bool optional) => member.Type switch
    {
        "structure" => Calls.Type(member.Structure!),
        "list" => typeof(List<>).MakeGenericType(TypeOf(member.Item!, optional: false)),
        "map" => typeof(Dictionary<,>).MakeGenericType(typeof(string), TypeOf(member.Item!, optional: false)),
        "integer" => optional ? typeof(int?) : typeof(int),
        "float" => optional ? typeof(float?) : typeof(float),
        "double" => optional ? typeof(double?) : typeof(double),
        "timestamp" => optional ? typeof(DateTime?) : typeof(DateTime),
        _ when member.Enumeration is not null =>
            typeof(IAmazonGameLift).Assembly.GetType($"Amazon.GameLift.{member.ShapeName}")!,
        _ => typeof(string),
    };

    private static (bool Required, bool Sensitive, long? Min, long? Max) Described(PropertyInfo property) =>
        property.GetCustomAttribute<AWSPropertyAttribute>() is { } facts
            ? (facts.Required, facts.Sensitive, facts.IsMinSet ? facts.Min : null, facts.IsMaxSet ? facts.Max : null)
            : default;
}
