package dev.amends.contact.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.letters.Documents;
import dev.amends.letters.Letter;
import dev.amends.letters.PrintedLetters;
import dev.amends.letters.Sha256;
import dev.amends.testsupport.Pdfs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Letters are written safely and printed once. */
@QuarkusTest
class LetterWriterTest extends ServiceTest {
  private static final Instant DATED = Instant.parse("2026-11-23T02:00:00Z");

  @Inject LetterWriter writer;
  @Inject PrintedLetters prints;
  @Inject Documents documents;

  @Test
  void escapesHtmlInText() {
    Letter letter = writer.ofText("en", "Re: <b>Tom</b> & \"Jerry\"\n\n</p><script>1</script>");
    assertThat(letter.html()).doesNotContain("<script", "<b>").contains("Tom&lt;/b&gt; &amp;");
    assertThat(letter.text()).contains("Re: <b>Tom</b> & \"Jerry\"", "</p><script>1</script>");
  }

  @Test
  void storesOneDocumentForConcurrentPrints() throws Exception {
    // Given
    UUID id = UUID.randomUUID();
    List<Callable<Sha256>> readers =
        Stream.iterate(0, n -> n + 1)
            .limit(8)
            .map(n -> (Callable<Sha256>) () -> prints.store(id, new byte[] {1, n.byteValue()}))
            .toList();

    // When
    Set<Sha256> given = new HashSet<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (Future<Sha256> one : pool.invokeAll(readers)) {
        given.add(one.get());
      }
    }

    // Then
    assertThat(given).hasSize(1);
    assertThat(prints.find(id)).hasValue(given.iterator().next());
    assertThat(documents.read(given.iterator().next())).startsWith(1);
  }

  @Test
  void keepsTheFirstPrint() {
    UUID id = UUID.randomUUID();
    Sha256 first = prints.print(id, writer.ofText("en", "once").html(), DATED);
    assertThat(prints.print(id, writer.ofText("en", "otherwise").html(), DATED)).isEqualTo(first);
    assertThat(Pdfs.text(documents.read(first))).contains("once");
  }
}
