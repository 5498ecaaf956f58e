package dev.amends.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters as PDF. */
class PdfPrinterTest {
  private static final Instant DATED = Instant.parse("2026-11-23T02:00:00Z");

  private final PdfPrinter printer = new PdfPrinter();

  private static String letter(String body) {
    return """
    <html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN"><head><title>T</title><style>
    @page { size: A4; @bottom-right { font-family: Latin, Chinese; content: counter(page) " / " counter(pages); } }
    * { font-family: Latin, Chinese, Rare, Rarest; }</style></head><body>%s</body></html>"""
        .formatted(body);
  }

  @Test
  void printsTheSameBytesForTheSameLetter() {
    byte[] first = printer.print(letter("<p>逾期 1234.50 CNY</p>"), DATED);
    byte[] second = new PdfPrinter().print(letter("<p>逾期 1234.50 CNY</p>"), DATED);
    assertThat(second).isEqualTo(first);
    assertThat(printer.print(letter("<p>逾期 1234.51 CNY</p>"), DATED)).isNotEqualTo(first);
  }

  @Test
  void logsNothingBelowAWarning() {
    printer.print(letter("<p>quiet</p>"), DATED);

    assertThat(XRLog.listRegisteredLoggers())
        .isNotEmpty()
        .noneMatch(name -> Logger.getLogger(name).isLoggable(Level.INFO));
  }

  @Test
  void printsEveryCharacterThatTheFontsContain() {
    byte[] pdf = printer.print(letter("<p>𠮷野家 \uD83D\uDE00 Ωμέγα <b>Łódź 粗体</b></p>"), DATED);
    assertThat(text(pdf)).contains("𠮷野家", "〔U+1F600〕", "Ωμέγα", "Łódź", "粗体", "1 / 1");
  }

  @Test
  void breaksLongLettersIntoNumberedPages() throws IOException {
    byte[] pdf = printer.print(letter("<p>如您不认可该债务 If not yours</p>".repeat(120)), DATED);
    assertThat(pages(pdf)).isGreaterThan(2);
    assertThat(text(pdf)).contains("2 / " + pages(pdf));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (PDPage page : document.getPages()) {
        assertThat(page.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), offset(1f));
      }
    }
  }

  @Test
  void loadsNoExternalResources(@TempDir Path folder) throws IOException {
    Path style = folder.resolve("style.css");
    Files.writeString(style, "p { display: none; }");
    String link = "<link rel=\"stylesheet\" href=\"%s\"/></head>".formatted(style.toUri());
    byte[] pdf = printer.print(letter("<p>seen</p>").replace("</head>", link), DATED);
    assertThat(text(pdf)).contains("seen");
  }

  @Test
  void rejectsInvalidXhtml() {
    assertThatThrownBy(() -> printer.print("<html><p></html>", DATED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                printer.print(
                    "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html>&x;</html>",
                    DATED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
