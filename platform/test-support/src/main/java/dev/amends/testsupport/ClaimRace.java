package dev.amends.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Lets people claim the same piece of work at the same instant. */
public final class ClaimRace {
  private static final List<String> PEOPLE =
      List.of("race.one", "race.two", "race.three", "race.four", "race.five", "race.six");

  private ClaimRace() {}

  /** What the service answered to one person. */
  private record Attempt(String name, Response response) {}

  /**
   * Lets six people claim a piece of work at once, and checks that one of them gets it and that the
   * others get a 409 that names this person.
   *
   * @param claim sends the request of the person with a name
   * @return the name of the person who got it
   */
  public static String run(Function<String, Response> claim) {
    List<Attempt> attempts = atOnce(claim);
    List<String> winners =
        attempts.stream()
            .filter(attempt -> attempt.response().statusCode() == 200)
            .map(Attempt::name)
            .toList();
    assertThat(winners).hasSize(1);
    for (Attempt attempt : attempts) {
      if (!winners.contains(attempt.name())) {
        assertThat(attempt.response().statusCode()).isEqualTo(409);
        assertThat(attempt.response().jsonPath().getString("assignee"))
            .isEqualTo(winners.getFirst());
      }
    }
    return winners.getFirst();
  }

  private static List<Attempt> atOnce(Function<String, Response> claim) {
    CyclicBarrier start = new CyclicBarrier(PEOPLE.size());
    List<Callable<Attempt>> tasks = new ArrayList<>();
    for (String name : PEOPLE) {
      tasks.add(
          () -> {
            start.await(30, TimeUnit.SECONDS);
            return new Attempt(name, claim.apply(name));
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE.size())) {
      List<Attempt> attempts = new ArrayList<>();
      for (Future<Attempt> attempt : threads.invokeAll(tasks)) {
        attempts.add(attempt.get());
      }
      return attempts;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the claims were interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a claim failed", e);
    }
  }
}
