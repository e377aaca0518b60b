package dev.satya.scalar;

import dev.satya.schema.JsonType;
import java.util.List;

/** {@link ScalarTypes#SECRET_TEXT}. */
final class SecretTextType extends ScalarType<SecretText> {
    SecretTextType() {
        super("secret-text", SecretText.class, JsonType.STRING);
    }

    @Override
    public String format() {
        return "password";
    }

    @Override
    public SecretText read(Object json) {
        return SecretText.of((String) json);
    }

    @Override
    public Object write(SecretText value) {
        return value.reveal();
    }

    @Override
    public boolean isSecret() {
        return true;
    }

    @Override
    public List<SecretText> examples() {
        return List.of(SecretText.of("correct horse"), SecretText.of(""));
    }
}
