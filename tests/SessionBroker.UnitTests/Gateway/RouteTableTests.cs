using SessionBroker.DevStack.Gateway;

namespace SessionBroker.UnitTests.Gateway;

/// <summary>
/// The first rows are the example of
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html.
/// </summary>
public sealed class RouteTableTests
{
    private static readonly RouteTable Routes = new(
    [
        new GatewayRoute("ANY", "/{proxy+}", "Any"),
        new GatewayRoute("GET", "/pets/{proxy+}", "Pets"),
        new GatewayRoute("GET", "/pets/dog/{id}", "Dog"),
        new GatewayRoute("GET", "/pets/dog/1", "FirstDog"),
        new GatewayRoute("ANY", "/pets/dog/{id}", "AnyDog"),
        new GatewayRoute("POST", "/v1/sessions/{id}/seats", "Seats"),
    ]);

    [Theory]
    [InlineData("GET", "/pets/dog/1", "FirstDog")]
    [InlineData("GET", "/pets/dog/2", "Dog")]
    [InlineData("GET", "/pets/cat/1", "Pets")]
    [InlineData("POST", "/test/5", "Any")]
    [InlineData("DELETE", "/pets/dog/2", "AnyDog")]
    [InlineData("GET", "/pets/dog/%31", "FirstDog")]
    public void Most_specific_path_wins_then_the_method(string method, string path, string handler)
    {
        Routes.Match(method, path)!.Route.Handler.ShouldBe(handler);
    }

    [Theory]
    [InlineData("/v1/sessions/a%2Fb%20c/seats", "a/b c")]
    [InlineData("/v1/sessions/%C3%A9/seats", "é")]
    [InlineData("/v1/sessions/a+b/seats", "a+b")]
    [InlineData("/v1/sessions/%zz/seats", "%zz")]
    public void Path_variable_is_decoded_and_an_encoded_slash_parts_nothing(string path, string id)
    {
        var match = Routes.Match("POST", path);

        match!.Route.Handler.ShouldBe("Seats");
        match.PathParameters.ShouldBe(new Dictionary<string, string> { ["id"] = id });
    }

    [Fact]
    public void Greedy_variable_takes_the_rest_with_its_slashes()
    {
        Routes.Match("GET", "/pets/cat/1/a%20b")!.PathParameters["proxy"].ShouldBe("cat/1/a b");
    }

    [Theory]
    [InlineData("GET", "/v1/things")]
    [InlineData("GET", "/v1/things/")]
    [InlineData("HEAD", "/v1/things/1")]
    [InlineData("OPTIONS", "/v1/things/1")]
    [InlineData("get", "/v1/things/1")]
    [InlineData("GET", "/v1/things/1/")]
    [InlineData("GET", "/v1/things/1/2")]
    [InlineData("GET", "/V1/things/1")]
    [InlineData("GET", "/")]
    [InlineData("OPTIONS", "*")]
    public void Another_method_slash_or_case_is_another_route(string method, string path)
    {
        var routes = new RouteTable([new GatewayRoute("GET", "/v1/things/{id}", "Thing")]);

        routes.Match(method, path).ShouldBeNull();
    }
}
