"""The cases of Gemini `generateContent`."""
