package dev.amends.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ConsoleTestResource.class)
class PagesTest {
  private final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/index.html", "/queue", "/cases/019c11ab-d5c1-7025-90d3-05ef029221be"})
  void answersTheAddressOfAPageWithTheScriptThatShowsIt(String path) {
    HttpResponse<String> response = browser.get(path);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<title>Amends</title>");
    assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-cache");
  }

  @Test
  void letsABrowserKeepAnAssetForEver() {
    HttpResponse<String> response = browser.get("/assets/main-1a2b3c.js");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().allValues("Cache-Control"))
        .containsExactly("public, max-age=31536000, immutable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/assets/main-000000.js", "/favicon.ico", "/platform/unknown", "/session/x"})
  void findsNoFileThatDoesNotExist(String path) {
    HttpResponse<String> response = browser.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Cache-Control").orElse(""))
        .doesNotContain("immutable");
  }

  @Test
  void permitsScriptsAndConnectionsOfItsOwnOriginOnly() {
    HttpResponse<String> response = browser.get("/queue");

    assertThat(response.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }
}
