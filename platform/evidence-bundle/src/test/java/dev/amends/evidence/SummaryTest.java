package dev.amends.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The summary of a bundle. */
class SummaryTest {
  @Test
  void saysInPlainLanguageWhatHappened() throws IOException {
    EvidenceCollection evidence = AnEvidence.ofEntries(3).collected();

    assertThat(text(Summary.print(evidence, "en", "abc")))
        .contains("Record of a collections case", "A contact was recorded", "promised <100> & more")
        .contains("li.na (agent)");
    assertThat(text(Summary.print(evidence, "zh-CN", "abc"))).contains("催收案件记录", "记录联系");
  }

  @Test
  void namesTheLanguagesItKnows() {
    EvidenceCollection evidence = AnEvidence.ofEntries(1).collected();

    assertThatThrownBy(() -> Summary.print(evidence, "fr", "abc"))
        .isInstanceOf(InvalidBundle.class)
        .hasMessage("There is no summary in fr; use zh-CN or en.");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
