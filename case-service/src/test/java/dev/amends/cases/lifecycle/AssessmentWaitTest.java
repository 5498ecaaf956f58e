package dev.amends.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.lifecycle.AssessmentNeed.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An assessment is awaited exactly while a request is open, in whatever order contacts, requests
 * and assessments arrive.
 */
class AssessmentWaitTest {
  private static final long SEED = 20261130;
  private static final int HISTORIES = 300;
  private static final int ORDERS = 20;
  private static final UUID REQUEST = UUID.randomUUID();
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @ParameterizedTest(name = "contact at {0}, assessed at {1}: awaited {2}")
  @CsvSource({
    "10, 9, true",
    "10, 10, false",
    "10, 11, false",
    "10, , true",
  })
  void isEndedByAnAssessmentThatIsNotOlder(int contactAt, @Nullable Integer at, boolean awaited) {
    List<Consumer<AssessmentWait>> events = new ArrayList<>();
    events.add(contact(contactAt));
    if (at != null) {
      events.add(assessed(at));
    }

    assertThat(apply(events).isAwaited()).isEqualTo(awaited);
    assertThat(apply(events.reversed()).isAwaited()).isEqualTo(awaited);
  }

  @ParameterizedTest(name = "contact at {0}, request closed at 10: awaited {1}")
  @CsvSource({"9, false", "10, false", "11, true"})
  void isEndedForTheContactsUntilTheEndOfTheRequest(int contactAt, boolean awaited) {
    List<Consumer<AssessmentWait>> events = List.of(contact(contactAt), closed(REQUEST, 10));

    assertThat(apply(events).isAwaited()).isEqualTo(awaited);
    assertThat(apply(events.reversed()).isAwaited()).isEqualTo(awaited);
  }

  @Test
  void isNotEndedByTheEndOfAnotherRequest() {
    List<Consumer<AssessmentWait>> events =
        List.of(requested(REQUEST, 10), closed(UUID.randomUUID(), 20));

    assertThat(apply(events).isAwaited()).isTrue();
    assertThat(apply(events.reversed()).isAwaited()).isTrue();
  }

  /** A case that is cured and continues closes its request and opens it again. */
  @Test
  void beginsAgainWhenARequestIsOpenedAgain() {
    List<Consumer<AssessmentWait>> events =
        List.of(requested(REQUEST, 10), closed(REQUEST, 20), requested(REQUEST, 30));

    AssessmentWait wait = apply(events);

    assertThat(wait.isAwaited()).isTrue();
    assertThat(wait.awaitedFrom()).isEqualTo(DAY.plusDays(30));
    assertThat(apply(List.of(events.get(0), events.get(1))).isAwaited()).isFalse();
  }

  @Test
  void goesOnFromALaterContactWithANewLimit() {
    AssessmentWait wait = new AssessmentWait();
    contact(10).accept(wait);
    wait.resumeLadder();
    contact(20).accept(wait);

    assessed(15).accept(wait);

    assertThat(wait.pausesLadder()).isTrue();
    assertThat(wait.awaitedFrom()).isEqualTo(DAY.plusDays(20));
    assertThat(wait.awaitedUntil()).isEqualTo(DAY.plusDays(34));
  }

  @Test
  void isNotPausedAgainByAnotherContactWhileTheRequestIsOpen() {
    AssessmentWait wait = new AssessmentWait();
    contact(10).accept(wait);
    wait.resumeLadder();

    requested(REQUEST, 11).accept(wait);
    contact(20).accept(wait);

    assertThat(wait.isAwaited()).isTrue();
    assertThat(wait.pausesLadder()).isFalse();
  }

  @Test
  void isTheSameInAnyOrderOfArrival() {
    Random random = new Random(SEED);
    for (int history = 0; history < HISTORIES; history++) {
      List<Consumer<AssessmentWait>> events = new ArrayList<>();
      boolean open = addHistory(events, random);
      AssessmentWait expected = apply(events);
      assertThat(expected.isAwaited()).isEqualTo(open);
      for (int order = 0; order < ORDERS; order++) {
        List<Consumer<AssessmentWait>> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);

        AssessmentWait found = apply(shuffled);

        assertThat(found.isAwaited()).isEqualTo(open);
        assertThat(found.awaitedFrom()).isEqualTo(expected.awaitedFrom());
        assertThat(found.awaitedUntil()).isEqualTo(expected.awaitedUntil());
      }
    }
  }

  /**
   * Adds contacts that open a request or join an open one, each request ended by an assessment,
   * without one, or not at all. Returns whether the last one is open.
   */
  private static boolean addHistory(List<Consumer<AssessmentWait>> events, Random random) {
    int time = 0;
    int requests = 1 + random.nextInt(3);
    for (int number = 0; number < requests; number++) {
      UUID request = UUID.randomUUID();
      events.add(contact(++time));
      events.add(requested(request, ++time));
      for (int joined = random.nextInt(3); joined > 0; joined--) {
        events.add(contact(++time));
      }
      switch (random.nextInt(3)) {
        case 0 -> {
          events.add(assessed(++time));
          events.add(closed(request, ++time));
        }
        case 1 -> events.add(closed(request, ++time));
        default -> {
          return true;
        }
      }
    }
    return false;
  }

  private static AssessmentWait apply(List<Consumer<AssessmentWait>> events) {
    AssessmentWait wait = new AssessmentWait();
    events.forEach(event -> event.accept(wait));
    return wait;
  }

  private static Consumer<AssessmentWait> contact(int time) {
    return needed(Source.CONTACT, UUID.randomUUID(), time);
  }

  private static Consumer<AssessmentWait> requested(UUID request, int time) {
    return needed(Source.REQUEST, request, time);
  }

  /** The business date is that of the time, whenever the event arrives. */
  private static Consumer<AssessmentWait> needed(Source source, UUID id, int time) {
    LocalDate begunOn = DAY.plusDays(time);
    AssessmentNeed need =
        new AssessmentNeed(source, id, at(time), begunOn, begunOn.plusDays(14), "li.na");
    return wait -> wait.begin(need);
  }

  private static Consumer<AssessmentWait> assessed(int time) {
    return wait -> wait.recordAssessment(at(time));
  }

  private static Consumer<AssessmentWait> closed(UUID request, int time) {
    return wait -> wait.closeRequest(new ClosedRequest(request, at(time), at(time)));
  }

  private static Instant at(int time) {
    return Instant.EPOCH.plusSeconds(time);
  }
}
