package dev.amends.conventions.privacy;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hides every text of an answer that may be personal. Numbers, dates, enums and UUIDs stay, and so
 * do the texts that {@link OpenTexts} knows or {@link OperationalText} marks, unless {@link
 * PersonalText} marks them.
 */
@Singleton
public class PersonalDataMask {
  private final ObjectMapper json;
  private final ObjectMapper masking;

  public PersonalDataMask(ObjectMapper json) {
    this.json = json;
    this.masking =
        json.copy()
            .registerModule(new SimpleModule("amends-mask").setSerializerModifier(new Masking()));
  }

  /** Returns an answer as JSON with its texts hidden. */
  JsonNode mask(Object answer) {
    return answer instanceof CharSequence text
        ? maskJson(text.toString())
        : masking.valueToTree(answer);
  }

  /**
   * Returns a JSON text with its texts hidden, by their names alone; a text that is not JSON is
   * hidden completely.
   */
  public String maskJson(byte[] content) {
    JsonNode masked = maskJson(new String(content, StandardCharsets.UTF_8));
    return masked.isTextual() ? masked.textValue() : masked.toString();
  }

  private JsonNode maskJson(String content) {
    try {
      return OpenTexts.mask("", json.readTree(content));
    } catch (JsonProcessingException notJson) {
      return OpenTexts.hidden();
    }
  }

  private final class Masking extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public List<BeanPropertyWriter> changeProperties(
        SerializationConfig config, BeanDescription bean, List<BeanPropertyWriter> properties) {
      // The members of an unwrapped property are masked one by one.
      properties.replaceAll(
          property ->
              property.isUnwrapping() || isOpen(property)
                  ? property
                  : new MaskedProperty(property));
      return properties;
    }

    private boolean isOpen(BeanPropertyWriter property) {
      return property.getAnnotation(PersonalText.class) == null
          && (property.getAnnotation(OperationalText.class) != null
              || OpenTexts.isOpen(property.getName()));
    }
  }

  /** Writes a property without its texts; what is neither text nor holds texts stays as it is. */
  private final class MaskedProperty extends BeanPropertyWriter {
    private static final long serialVersionUID = 1L;

    private final boolean raw;

    MaskedProperty(BeanPropertyWriter property) {
      super(property);
      this.raw = property.getAnnotation(JsonRawValue.class) != null;
    }

    @Override
    public void serializeAsField(Object bean, JsonGenerator out, SerializerProvider provider)
        throws Exception {
      Object value = get(bean);
      if (holdsText(value)) {
        out.writeFieldName(getName());
        out.writeTree(
            raw ? maskJson(value.toString()) : OpenTexts.mask("", json.valueToTree(value)));
      } else {
        super.serializeAsField(bean, out, provider);
      }
    }

    private static boolean holdsText(@Nullable Object value) {
      return switch (value) {
        case null -> false;
        case CharSequence ignored -> true;
        case JsonNode ignored -> true;
        case Collection<?> values -> values.stream().anyMatch(CharSequence.class::isInstance);
        case Map<?, ?> values -> values.values().stream().anyMatch(CharSequence.class::isInstance);
        default -> false;
      };
    }
  }
}
