package dev.amends.contact;

import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.TestCases.TestCase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * A request that reads through Hibernate and by JDBC never holds two connections: more readers than
 * the database has connections would then wait for each other.
 */
@QuarkusTest
class ReadersTest extends ServiceTest {

  @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
  int connectionsMax;

  @Test
  void areAnsweredHoweverManyThereAre() throws Exception {
    // Given
    TestCase opened = cases.anOpenCase();
    String contact =
        TestContacts.talk(opened, "REFUSED", Map.of("noPromiseReason", "REFUSES"))
            .statusCode(201)
            .extract()
            .path("id");
    String notice =
        cases.awaitEvents(opened, "NoticeIssued", 1).getFirst().data().get("noticeId").asText();

    for (String path :
        List.of(
            "/cases/" + opened.id() + "/readiness",
            "/call-guides/" + opened.id() + "?lang=en",
            "/notices?caseId=" + opened.id(),
            "/notices/" + notice,
            "/notices/" + notice + "/content",
            "/contacts/" + contact + "/copy",
            "/contact-points?caseId=" + opened.id(),
            "/callbacks/summary")) {
      assertThat(statuses(path)).as(path).hasSize(connectionsMax + 4).containsOnly(200);
    }
  }

  private List<Integer> statuses(String path) throws Exception {
    String format = path.matches(".*/(content|copy)") ? "text/plain" : "application/json";
    List<Callable<Integer>> readers =
        Collections.nCopies(
            connectionsMax + 4, () -> asAgent().accept(format).get(path).statusCode());
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(readers.size())) {
      for (Future<Integer> status : pool.invokeAll(readers)) {
        statuses.add(status.get());
      }
    }
    return statuses;
  }
}
