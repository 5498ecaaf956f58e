package dev.amends.letters;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * Prints letters as PDF, one at a time to limit the memory needed. The same letter with the same
 * date gives the same bytes.
 */
@ApplicationScoped
public class PdfPrinter {
  static {
    // Otherwise, it logs every style sheet and font.
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
  }

  private @Nullable Typefaces typefaces;

  /**
   * Prints a letter.
   *
   * @param xhtml the whole page; only images within it are loaded
   * @param letterDate the date of the PDF
   */
  public synchronized byte[] print(String xhtml, Instant letterDate) {
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder letter = new PdfRendererBuilder();
      letter.usePDDocument(pdf);
      letter.withW3cDocument(LetterText.parse(typefaces().printable(xhtml)), null);
      letter.useFastMode();
      letter.usePdfUaAccessibility(true);
      for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
        letter.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:image/"), when);
      }
      typefaces().register(letter, pdf);
      try (PdfBoxRenderer renderer = letter.buildPdfRenderer()) {
        renderer.layout();
        renderer.createPDFWithoutClosing();
        date(pdf, letterDate);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot print the letter", e);
    }
  }

  /** Makes the document id depend on the date of the letter; by default it depends on the clock. */
  private static void date(PDDocument pdf, Instant letterDate) {
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setProducer("Amends");
    information.setCreationDate(GregorianCalendar.from(letterDate.atZone(ZoneOffset.UTC)));
    pdf.setDocumentId(letterDate.toEpochMilli());
  }

  /** Loaded with the first letter, because the fonts need memory. */
  private Typefaces typefaces() {
    if (typefaces == null) {
      typefaces = new Typefaces();
    }
    return typefaces;
  }
}
