package dev.amends.cases.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.events.AccountKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Champions and challengers, and when other versions take effect. */
class StrategyChoiceTest {
  private static final LocalDate DAY = LocalDate.parse("2026-06-01");
  private static final AccountKey ACCOUNT = new AccountKey("CU-1", "LN-1");

  @SuppressWarnings("NullAway.Init") // JUnit sets it
  @TempDir
  Path directory;

  @Test
  void usesAChallengerOnlyForItsArm() throws IOException {
    write("a.yaml", "champion", "challenger: {strategy: other, sharePercent: 50}\n");
    write("b.yaml", "other", "");
    Strategies strategies = read();

    Set<String> used =
        IntStream.range(0, 50)
            .mapToObj(n -> strategies.choose(new AccountKey("CU-1", "LN-" + n), null, DAY))
            .map(choice -> choice.arm() + " " + choice.policy().strategy().name())
            .collect(Collectors.toSet());

    assertThat(used).containsExactlyInAnyOrder("CHAMPION champion", "CHALLENGER other");
    assertThat(strategies.find("CU-1", null, DAY).strategy().name()).isEqualTo("champion");
  }

  @Test
  void treatsAllCasesByTheChampionOnceTheComparisonHasEnded() throws IOException {
    write("a.yaml", "champion", "");
    write("b.yaml", "other", "lenders: [CU-2]\n");
    Strategies strategies = read();
    StrategyPolicy champion = strategies.find("CU-1", null, DAY);

    assertThat(strategies.inArm(champion, "champion", Arm.CHALLENGER, DAY)).isEqualTo(champion);
    assertThat(strategies.choose(ACCOUNT, null, DAY).arm()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "none,     challenger.strategy must name another strategy (was none)",
    "champion, challenger.strategy must name another strategy (was champion)",
    "chained,  challenger.strategy chained must not have a challenger of its own",
  })
  void rejectsAChallengerThatIsNone(String challenger, String rule) throws IOException {
    write(
        "a.yaml",
        "champion",
        "challenger: {strategy: %s, sharePercent: 50}\n".formatted(challenger));
    write(
        "b.yaml",
        "chained",
        "lenders: [CU-2]\nchallenger: {strategy: standard, sharePercent: 1}\n");

    assertThatThrownBy(this::read).hasMessageContaining(rule);
  }

  @ParameterizedTest
  @CsvSource({"0", "100"})
  void limitsTheShare(int share) throws IOException {
    write(
        "a.yaml",
        "champion",
        "challenger: {strategy: standard, sharePercent: %d}\n".formatted(share));

    assertThatThrownBy(this::read).hasMessageContaining("sharePercent must be 1 to 99");
  }

  @Test
  void knowsWhenAnotherVersionTakesEffect() throws IOException {
    write("a.yaml", "champion", "");
    Strategies strategies = read();

    assertThat(strategies.nextChange(LocalDate.parse("2026-01-31")))
        .contains(LocalDate.parse("2026-02-01"));
    assertThat(strategies.nextChange(LocalDate.parse("2026-02-01"))).isEmpty();
  }

  @Test
  void noticesAChangeOfAStrategyAndNothingElse() throws IOException {
    write("a.yaml", "champion", "lenders: [CU-1, CU-2, CU-3]\n");
    String before = read().fingerprint();
    write("a.yaml", "champion", "lenders: [CU-3, CU-2, CU-1] # in another order\n");
    assertThat(read().fingerprint()).isEqualTo(before);

    write("a.yaml", "champion", "lenders: [CU-1, CU-2, CU-4]\n");
    assertThat(read().fingerprint()).isNotEqualTo(before);
  }

  private Strategies read() {
    return new Strategies(StrategyFiles.read(Optional.of(directory)).values());
  }

  private void write(String file, String name, String more) throws IOException {
    Files.writeString(
        directory.resolve(file),
        "name: %s\nversion: 1\neffectiveFrom: 2026-02-01\n%ssteps: []\n".formatted(name, more));
  }
}
