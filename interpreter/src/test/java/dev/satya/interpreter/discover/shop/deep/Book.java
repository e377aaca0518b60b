package dev.satya.interpreter.discover.shop.deep;

import dev.satya.interpreter.discover.shop.Isbn;

public final class Book {
    @Isbn private String isbn;

    public String getIsbn() {
        return isbn;
    }

    public void setIsbn(String isbn) {
        this.isbn = isbn;
    }
}
