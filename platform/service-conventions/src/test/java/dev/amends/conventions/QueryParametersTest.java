package dev.amends.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QueryParametersTest {

  static final class SampleResource {
    void list(@QueryParam("caseId") UUID caseId, @BeanParam ReportPeriod period) {}
  }

  @Test
  void findsParametersOfTheMethodAndOfItsBeans() {
    Method list =
        Arrays.stream(SampleResource.class.getDeclaredMethods())
            .filter(method -> method.getName().equals("list"))
            .findFirst()
            .orElseThrow();

    assertThat(QueryParameters.typeOf(list, "caseId")).contains(UUID.class);
    assertThat(QueryParameters.typeOf(list, "from")).contains(Instant.class);
    assertThat(QueryParameters.typeOf(list, "limit")).isEmpty();
    assertThat(QueryParameters.typeOf(null, "from")).isEmpty();
  }
}
