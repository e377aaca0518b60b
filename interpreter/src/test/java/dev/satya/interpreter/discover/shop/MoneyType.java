package dev.satya.interpreter.discover.shop;

import dev.satya.scalar.ScalarType;
import dev.satya.schema.JsonType;

final class MoneyType extends ScalarType<Money> {
    MoneyType() {
        super("money", Money.class, JsonType.STRING);
    }

    @Override
    public Money read(Object json) {
        return new Money(Long.parseLong((String) json));
    }

    @Override
    public Object write(Money value) {
        return Long.toString(value.cents());
    }
}
