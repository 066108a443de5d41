using System.Reflection;

namespace SessionBroker.UnitTests.LambdaRuntime;

/// <summary>Writes what an assembly offers to others as text: a line for each type and each member, sorted.</summary>
internal static class PublicSignatures
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance |
        BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(LinesOf).Order(StringComparer.Ordinal);

    private static IEnumerable<string> LinesOf(Type type)
    {
        yield return $"{FullNameOf(type)} is {KindOf(type)}";
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            yield return $"{FullNameOf(type)} {Signature(type.GetMethod("Invoke")!)}";
            yield break;
        }

        foreach (var line in MembersOf(type))
            yield return $"{FullNameOf(type)} {line}";
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        foreach (var constructor in type.GetConstructors(Declared).Where(IsVisible))
            yield return $"new({Parameters(constructor)})";
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic && !field.IsSpecialName))
            yield return $"{field.Name} = {(int)field.GetRawConstantValue()!}";
        foreach (var property in type.GetProperties(Declared))
        {
            var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToArray();
            var words = string.Concat(accessors.Select(accessor => accessor.Name[..3] + "; "));
            if (accessors.Length > 0)
                yield return $"{property.Name}: {NameOf(property.PropertyType)} {{ {words}}}";
        }

        foreach (var method in type.GetMethods(Declared).Where(method => IsVisible(method) && !method.IsSpecialName))
            yield return $"{(method.IsStatic ? "static " : "")}{method.Name}{Generics(method)}{Signature(method)}";
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => "struct",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => "class",
    };

    private static string Signature(MethodInfo method) => $"({Parameters(method)}): {NameOf(method.ReturnType)}";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(ParameterOf));

    private static string ParameterOf(ParameterInfo parameter)
    {
        var modifier = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var ending = parameter.HasDefaultValue ? " = default" : "";
        return $"{modifier}{NameOf(parameter.ParameterType)} {parameter.Name}{ending}";
    }

    /// <summary>
    /// The subject of a line is named in full; the types that it speaks of are known by their names alone.
    /// </summary>
    private static string FullNameOf(Type type) =>
        type.DeclaringType is { } outer ? $"{FullNameOf(outer)}.{NameOf(type)}" : $"{type.Namespace}.{NameOf(type)}";

    private static string NameOf(Type type)
    {
        if (type.IsArray)
            return NameOf(type.GetElementType()!) + "[]";

        var name = type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}
