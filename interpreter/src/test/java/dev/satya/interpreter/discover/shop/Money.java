package dev.satya.interpreter.discover.shop;

public record Money(long cents) {}
